import 'online-safety-elements/elements/app-risk-card.js';

const card = document.querySelector('app-risk-card');
if (card) {
  card.childAge = 10;
  card.addEventListener('safety-content', ({ detail }) => console.log(detail.version));
  // @ts-expect-error it is a number
  card.headingLevel = 'three';
  card.headingLevel = 3;
}
