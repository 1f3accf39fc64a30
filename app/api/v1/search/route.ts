import { mayBeTheme } from "#lib/search/queries/knowledge.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";
import { searchApiSchema } from "#lib/search/schema/request.ts";
import { publicAnswer } from "#lib/search/views.ts";
import { apiAnswer, apiParameters, invalidAnswer } from "#lib/web/api.ts";

export async function GET(request: Request): Promise<Response> {
  const parameters = apiParameters(request, searchApiSchema);
  if (!parameters.ok) return parameters.answer;
  const { theme } = parameters.data;
  if (theme && !(await mayBeTheme(theme)))
    return invalidAnswer([{ path: ["theme"], message: "There is no such theme" }]);
  return apiAnswer(publicAnswer(await searchArticles(parameters.data)));
}
