import { suggestArticles } from "#lib/search/queries.ts";
import { suggestApiSchema } from "#lib/search/schema.ts";
import { publicAnswer } from "#lib/search/views.ts";
import { apiAnswer, apiParameters } from "#lib/web/api.ts";

export async function GET(request: Request): Promise<Response> {
  const parameters = apiParameters(request, suggestApiSchema);
  return parameters.ok ? apiAnswer(publicAnswer(await suggestArticles(parameters.data))) : parameters.answer;
}
