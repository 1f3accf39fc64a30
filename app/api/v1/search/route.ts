import { searchArticles } from "#lib/search/queries/search-articles.ts";
import { searchApiSchema } from "#lib/search/schema/request.ts";
import { publicAnswer } from "#lib/search/views.ts";
import { apiAnswer, apiParameters } from "#lib/web/api.ts";

export async function GET(request: Request): Promise<Response> {
  const parameters = apiParameters(request, searchApiSchema);
  return parameters.ok ? apiAnswer(publicAnswer(await searchArticles(parameters.data))) : parameters.answer;
}
