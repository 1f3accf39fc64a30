import { findEmergencies } from "#lib/help/queries.ts";
import { searchArticles } from "#lib/search/queries/search-articles.ts";
import { searchApiSchema } from "#lib/search/schema/request.ts";
import { publicAnswer } from "#lib/search/views.ts";
import { apiAnswer, apiParameters } from "#lib/web/api.ts";

export async function GET(request: Request): Promise<Response> {
  const parameters = apiParameters(request, searchApiSchema);
  if (!parameters.ok) return parameters.answer;
  const { q, locale } = parameters.data;
  const answer = publicAnswer(await searchArticles(parameters.data));
  return apiAnswer({ ...answer, emergency: await findEmergencies(q, locale) });
}
