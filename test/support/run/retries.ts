/** Reports at the very end which tests passed only after a retry, and why they had failed. */
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

export default class Retries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const again = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => {
        const { retryCount = 0, flaky = false } = test.diagnostic() ?? {};
        if (!flaky) return [];
        const why = test.result().errors?.[0]?.message.split('\n')[0] ?? '';
        return [`  ${relative('', module.moduleId)} > ${test.fullName} (tried ${retryCount + 1} times)\n    ${why}`];
      }),
    );
    if (again.length) console.log(`\nPassed only when tried again (${again.length}):\n${again.join('\n')}`);
  }
}
