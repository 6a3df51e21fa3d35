const given = `Aaron Abdul Abdullah Adam Ahmed Aidan Aisha Alan Albert Alex Alexander Alexandra Alfie Alice Alicia Alisha Amelia
Amelie Amina Amir Amy Andrew Angela Anna Annabel Anne Anthony Archie Aria Arthur Ayesha Barbara Beatrice Bella Ben Benjamin
Bethany Brandon Brian Bridget Callum Cameron Carol Caroline Catherine Charles Charlie Charlotte Chloe Christine Christopher
Claire Connor Craig Daisy Daniel Danielle Darren David Dawn Deborah Denise Dennis Diane Dominic Donna Dylan Edward Eleanor
Elizabeth Ella Ellie Elliot Emily Emma Eric Erin Ethan Evelyn Evie Fatima Finley Fiona Florence Francesca Freddie Freya Gareth
Gary Gemma Geoffrey George Georgia Georgina Gillian Graham Gregory Hannah Harriet Harrison Harry Hassan Hayley Heather Helen
Henry Holly Hugo Hussein Ian Ibrahim Imogen Imran Isaac Isabella Isabelle Isla Ismail Jack Jacob Jacqueline Jade Jake James
Jamie Jane Janet Jasmine Jason Jayden Jean Jennifer Jessica Joan Joanna Joanne Joe Joel John Jonathan Jordan Joseph Joshua
Judith Julia Julie Karen Kate Katherine Kathleen Katie Kayleigh Keith Kelly Kenneth Kevin Khadija Kieran Kimberley Kyle Laura
Lauren Layla Leah Leanne Lee Leo Leon Lewis Liam Lily Linda Lisa Logan Louis Louise Lucas Lucy Luke Lydia Maisie Malcolm
Margaret Maria Marie Martin Martha Mary Maryam Mason Matilda Matthew Megan Melissa Mia Michael Michelle Mohamed Mohammed Molly
Muhammad Mustafa Naomi Natalie Natasha Nathan Neil Niamh Nicholas Nicola Nicole Nigel Noah Oliver Olivia Omar Oscar Owen
Patricia Patrick Paul Paula Pauline Peter Philip Phoebe Poppy Rachel Ralph Raymond Rebecca Reece Rhys Richard Riley Robert
Robin Roger Ronald Rory Rosie Ruth Ryan Samantha Samuel Sandra Sarah Scarlett Scott Sean Sebastian Shannon Sharon Shaun Sheila
Simon Sofia Sophia Sophie Stephanie Stephen Steven Stuart Susan Syed Tanya Teresa Thea Theo Thomas Tia Timothy Toby Tom Tracey
Tracy Tyler Valerie Vanessa Victoria Vincent Wendy William Xavier Yasmin Yusuf Zachary Zahra Zainab Zara Zoe`;

/** First names common in England and Wales. Those that are words, months or places too are left out. */
export const firstNames: ReadonlySet<string> = new Set(given.split(/\s+/));
