import type { AlertLevel, AlertType } from '../alerts/alert.js';

/** What is known of an alert before it is written. */
export interface NewAlert {
  id?: string | undefined;
  type?: AlertType | undefined;
  level?: AlertLevel | undefined;
}

/** An alert to fill in: every field that is needed, each with what to write. `alert check` tells what is missing. */
export const newAlert = ({ id = '', type = 'alert', level = 'information' }: NewAlert): string =>
  `---
# Lines that begin with # are notes for you. They are not published.

# A name for the alert that stays when its words change: small letters, figures and hyphens.
# It becomes part of its address. Never use it again for another alert.
id: ${id}
# Raise it by 1 at every change of the words: people who hid the alert then see it again.
version: 1
# draft (nobody sees it), actual, or exercise (it says that it is one).
status: actual
# alert, appeal (you ask for information), or standing (it has no end, but a review day).
type: ${type}
# information, advice, warning or danger.
level: ${level}

# What it is about, in one line. Put it into quotation marks if it holds a colon.
headline:

# Who sends it, and whom a reader can ask.
issuers:
  - name:
    phone:
    email:
    hours:

# For whom, in words: parents and carers of children aged 8 to 13.
audience:
# Places it is about: [Mereshire]. Leave it out if it is for everywhere you work.
areas: []

# The day it is sent, as 2026-11-18.
issued:
# Its last day. A notice without an end has a review-by day instead.
expires:
# review-by:

# Names of apps, where naming one helps a parent to act: [discord].
apps: []
# Pages and guides of ours, by name: [ceop-education, nspcc-online-safety].
resources: []
# Your own documents and pages. A link in the text needs a place here.
# documents:
#   - title: Letter to parents
#     href: https://council.example/letter.pdf
#     type: PDF
#     size: 1 page

# For you alone, never published: who made sure that it is true, on which day, and how.
verified:
  by:
  on:
  how:
# A warning of "alert check" that is right as it is needs a reason here:
# reasons:
#   naming-an-app: The app is new, and parents must find its settings.
reasons: {}
---

<!-- One or two sentences under the headline: what has happened, and for whom it matters. -->

## What you can do

<!-- One step for each number. The first sentence is the instruction, the rest says how. -->

1.

## What has happened

<!-- Paragraphs, points that begin with "- ", quotations that begin with "> ". -->

## What we are doing

<!-- What you do about it yourselves. -->

## What schools do {professional}

<!-- For staff alone, in the briefing. Parents are not shown it, but anyone can read it in the feed: write no secret. -->
`;
