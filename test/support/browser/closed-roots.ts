/** Chromium’s debugging protocol gives access to closed roots. Only tests can do this, and no page can. */
import { pageProbe } from './bundle.ts';

/** A debugging session with one page. */
export interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

export interface Remote {
  result: { objectId?: string; value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

interface Listed {
  result: { value?: { subtype?: string; objectId?: string } }[];
}

export function answered({ result, exceptionDetails }: Remote): Remote['result'] {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result;
}

/** Evaluates the expression in each of our closed roots, which it calls `root`. The answers are JSON. */
export async function insideRoots(session: Session, expression: string): Promise<string[]> {
  const all = answered(
    (await session.send('Runtime.evaluate', {
      expression: `${await pageProbe()}.hosts()`,
      userGesture: false,
    })) as Remote,
  );
  const { result } = (await session.send('Runtime.getProperties', {
    objectId: all.objectId,
    ownProperties: true,
  })) as Listed;
  const hosts = result.filter((one) => one.value?.subtype === 'node');
  const answers: string[] = [];
  for (const host of hosts) {
    const described = await session.send('DOM.describeNode', {
      objectId: host.value?.objectId,
      depth: 1,
      pierce: true,
    });
    const backendNodeId = (described as { node: { shadowRoots?: { backendNodeId: number }[] } }).node.shadowRoots?.[0]
      ?.backendNodeId;
    if (!backendNodeId) continue;
    const { object } = (await session.send('DOM.resolveNode', { backendNodeId })) as { object: { objectId: string } };
    const functionDeclaration = `function () { const root = this; return JSON.stringify(${expression}) ?? 'null'; }`;
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration,
      returnByValue: true,
    });
    answers.push(String(answered(answer as Remote).value));
  }
  return answers;
}
