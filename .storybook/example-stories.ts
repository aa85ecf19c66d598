import type { StoryObj } from '@storybook/web-components-vite';
import { mountExample, type Example } from '../src/elements/example.js';

/**
 * Makes stories of an element's examples, by their names. The examples are also what the tests check, so a story
 * cannot show what no test has seen. A story may have a play: what a person does with it, step by step.
 */
export function exampleStories(
  examples: readonly Example[],
): (name: string, play?: NonNullable<StoryObj['play']>) => StoryObj {
  return (name, play) => {
    const example = examples.find((one) => one.name === name);
    if (!example)
      throw new Error(`There is no example "${name}": look into the examples file of the element.`);
    return {
      name: example.title,
      render: () => mountExample(example),
      parameters: { docs: { source: { code: example.html, language: 'html' } } },
      ...(play && { play }),
    };
  };
}
