import { CrmFailure } from "../http/crm-failure.ts";
import type { AnswerKind, CrmHttp, CrmRequest } from "../http/crm-http.ts";
import type { Answer } from "../http/exchange.ts";

/** Where a token comes from. */
export interface TokenSource {
  /** @param renew the last one was refused */
  token(renew: boolean): Promise<string>;
  /** Whether another one can be had; a token that was typed in cannot be renewed. */
  renewable: boolean;
}

/**
 * Sends requests under a bearer token. One that is refused is renewed once; what is refused then is the credentials.
 *
 * @throws CrmFailure `crm.unauthorised` beside those of `CrmHttp`
 */
export class BearerHttp {
  constructor(
    private readonly http: CrmHttp,
    private readonly source: TokenSource,
    private readonly kindOf?: (answer: Answer) => AnswerKind,
  ) {}

  async send(request: CrmRequest): Promise<Answer> {
    const first = await this.attempt(request, false);
    const answer = first.status === 401 && this.source.renewable ? await this.attempt(request, true) : first;
    if (answer.status === 401) throw new CrmFailure("crm.unauthorised", { answer: answer.body.slice(0, 200) });
    return answer;
  }

  private async attempt(request: CrmRequest, renew: boolean): Promise<Answer> {
    const authorization = `Bearer ${await this.source.token(renew)}`;
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      ...request.headers,
      authorization,
    };
    return this.http.send({ ...request, headers }, this.kindOf);
  }
}
