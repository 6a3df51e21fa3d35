/* What the second reports of two panels must tell, written by hand from what happened between 3 July and 4 September 2023. */

export const firstPanelsItems = [
  'A1 1.1 Visit every child in the first week Owner: No owner yet Answers: Area for improvement 1 Colour: Was Green , now Red Stage: In progress, no change Deadline: 29 December 2023, no change Owner says: Green Why: The last two updates asked for, the first by 12 July, have not been posted. Update: No update was cleared since 13 July 2023. The last one was cleared on 30 June 2023 Measures: Children visited in a week: 71% to 84%, better, target 95%',
  'A2 1.2 Train the first ten managers Owner: No owner yet Answers: Area for improvement 1 Colour: Was Grey , now Green Stage: Not started, now in progress Deadline: 29 December 2023, no change The first managers came. Stage changes: Started on 21 August 2023. Owner says: Green Update: Cleared on 21 August 2023',
  'A4 1.4 Read every case file again Owner: No owner yet Answers: Area for improvement 1 Moved: Was in table B, completed Colour: Was Green , now Amber Stage: Delivered, now in progress Deadline: 29 December 2023, no change The three are being read. Stage changes: Verification failed on 21 August 2023. Three files were not read. Owner says: Green Why: The update asked for by 30 August is 3 working days late. Update: Cleared on 21 August 2023',
  'A6 1.6 Open the second house Owner: No owner yet Answers: Area for improvement 1 Colour: Was Amber , now Green Stage: In progress, no change Deadline: 29 September 2023, now 30 November 2023 Original deadline: 29 September 2023 The house is found. Forecast: 30 November 2023 Owner says: Green Update: Cleared on 21 August 2023',
  'A7 1.7 Move the records to one place Owner: No owner yet Answers: Area for improvement 1 Colour: Was Green , now Amber Stage: In progress, no change Deadline: 29 September 2023, no change Two of three. Forecast: 6 October 2023 Owner says: Amber Why: Forecast 6 October is 5 working days after the deadline, 29 September. Update: Cleared on 21 August 2023',
  'A9 1.9 Call every school at the start of term Owner: No owner yet Answers: Area for improvement 1 New: Added since you last met Colour: Grey Stage: Not started Deadline: 29 December 2023 Update: No update has been cleared yet',
  'B3 1.3 Write to each family in a month Owner: No owner yet Answers: Area for improvement 1 Moved: Was in table A, live In progress, now verified Colour: Green no change Deadline: 29 December 2023, no change Every family has its letter. Stage changes: Delivered on 21 August 2023. Verified on 21 August 2023. Sampled: Ten families. Found: All ten had it. Difference: Children moved once. Update: Cleared on 21 August 2023',
  'B8 1.8 Print the leaflet again Owner: No owner yet Answers: Area for improvement 1 Moved: Was in table A, live Not started, now withdrawn Colour: Was Green , now No status Deadline: 29 December 2023, no change Stage changes: Withdrawn on 21 August 2023. The leaflet is on the web. Update: No update has been cleared yet',
  'C6 1.6 Open the second house 29 September 2023 to 30 November 2023 Asked for on 21 August 2023 Granted so far: 1 The builder is late. Agreed on 21 August 2023',
  'C7 1.7 Move the records to one place 29 September 2023 to 15 December 2023 Asked for on 21 August 2023 None granted so far The builder is late. Declined on 21 August 2023: The move can be done in parts.',
  'D5 1.5 Answer each letter in ten days Owner: No owner yet Answers: Area for improvement 1 Moved: Was in table A, live 31 July 2023, no change Colour: Was Green , now Red Stage: In progress, no change Why: The deadline, 31 July, passed 24 working days ago and the action is not delivered. Forecast 11 September is 29 working days after the deadline, 31 July. What was done: Half are answered in time. Forecast: 11 September 2023 Owner says: Red Update: Cleared on 21 August 2023',
];

export const secondPanelsItems = [
  'A1 1.6 Open the second house Owner: No owner yet Answers: Area for improvement 2 Colour: Was Amber , now Green Stage: In progress, no change Deadline: 29 September 2023, now 30 November 2023 Original deadline: 29 September 2023 The house is found. Forecast: 30 November 2023 Owner says: Green Update: Cleared on 21 August 2023',
  'A2 2.1 Teach the night team Owner: No owner yet Answers: Area for improvement 2 Colour: Green no change Stage: In progress, no change Deadline: 29 December 2023, no change Half of the team came. Owner says: Green Update: Cleared on 21 August 2023',
  'C1 1.6 Open the second house 29 September 2023 to 30 November 2023 Asked for on 21 August 2023 Granted so far: 1 The builder is late. Agreed on 21 August 2023',
];

export const firstPanelsAnswers =
  'You asked, we did Recommendation 1 of the panel accepted That the second house opens before winter. Recommended at The meeting of 13 July 2023 About Item 6 What we did It opens on 30 November. From Director of Children’s Services, 21 August 2023 What it changed Item 6: 1.6 Open the second house Question 1 answered Why is the second house not open yet? Asked for The meeting of 13 July 2023 About Item 6 Answer The builder is late; it opens on 30 November. From Assistant Director, Safeguarding and Social Care, 21 August 2023 Question 2 not answered yet How many letters are late? Asked for The meeting of 13 July 2023 About Item 5 Answer The answer is due by 4 September 2023.';

export const secondPanelsAnswers =
  'You asked, we did Question 1 answered Who teaches the night team? Asked for The meeting of 13 July 2023 About Item 2 Answer The practice lead, each Tuesday. From Assistant Director, Safeguarding and Social Care, 21 August 2023';

/** What the files must hold too, in the words of a document: a colour by its shape and word. */
export const firstPanelsChanges = [
  '● Green, now ◆ Red',
  '▲ Amber, now ● Green',
  'Delivered, now in progress',
  'In progress, now verified',
  'Not started, now withdrawn',
  '29 September 2023, now 30 November 2023',
  'The move can be done in parts.',
];
export const secondPanelsChanges = ['▲ Amber, now ● Green', '29 September 2023, now 30 November 2023'];
