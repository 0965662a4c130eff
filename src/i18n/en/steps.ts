/** What to do with a lead, and whom to turn to in which region. */
export const steps = {
  'steps.title': 'Next steps with a lead',
  'steps.intro': 'A lead is the beginning of careful work. A wrong guess hurts two families.',
  'steps.first': 'First, wherever you are',
  'steps.first.alone':
    'Do not write to, call or visit the person or the family on your own. It can put them, or you, in danger.',
  'steps.first.second':
    'Ask for a second opinion from somebody who does not know your decision. Take a no seriously.',
  'steps.first.contact':
    'Tell one trained person: the police officer of the case, or a caseworker of a registry. Give them the report, not the internet.',
  'steps.first.protect':
    'Think of both sides. The person may know nothing, may be a child, may not want to be looked for. The family who waits needs care too, most of all if the lead does not hold.',
  'steps.first.public': 'Do not post faces, names or guesses. What is public cannot be called back.',
  'steps.first.dna': 'Only a DNA test confirms, and only with the consent of those who give a sample.',
  'steps.where': 'Where is this?',
  'steps.region.china': 'China',
  'steps.region.usa': 'United States',
  'steps.region.europe': 'Europe',
  'steps.region.india': 'India',
  'steps.region.elsewhere': 'Elsewhere',
  'steps.whom': 'Whom to turn to',
  'steps.everywhere': 'Across borders',
  'steps.copy': 'Copy',
  'steps.copy.name': 'Copy {text}',
  'steps.copied': 'Copied: {text}',
  'steps.notCopied': 'Your browser did not allow copying. Mark the text and copy it.',
  'steps.date':
    'Written on {day}. Numbers and addresses change: check them before you rely on them. This page opens none of them.',
  'steps.china.police.title': 'Police',
  'steps.china.police': 'For danger now, and to report a missing or trafficked person.',
  'steps.china.dna.title': 'National anti-trafficking DNA bank (全国打拐DNA信息库)',
  'steps.china.dna':
    'Parents who look for a child, and people who think they were taken as a child, can give a blood sample free of charge, wherever they are registered. Ask at any police station for the nearest place.',
  'steps.china.baobeihuijia.title': 'Baobeihuijia (宝贝回家)',
  'steps.china.baobeihuijia': 'Volunteers who help families and people who look for each other.',
  'steps.usa.police.title': 'Police',
  'steps.usa.police':
    'For danger now. Report to the local police, who can enter the case in the national file.',
  'steps.usa.ncmec.title': 'National Center for Missing & Exploited Children (NCMEC)',
  'steps.usa.ncmec':
    'Takes leads about missing children by day and night, also about children who are grown up by now.',
  'steps.europe.police.title': 'Police',
  'steps.europe.police': 'For danger now. Report to the local police.',
  'steps.europe.hotline.title': 'Missing children hotline, Missing Children Europe',
  'steps.europe.hotline':
    'One number in about 30 European countries, answered by trained people, free of charge.',
  'steps.india.police.title': 'Police',
  'steps.india.police': 'For danger now, and to report a missing person.',
  'steps.india.childline.title': 'Childline',
  'steps.india.childline': 'The helpline for children, by day and night.',
  'steps.india.trackchild.title': 'TrackChild',
  'steps.india.trackchild':
    'The national system for missing children, which police and child homes use. Its services are moving to the Mission Vatsalya portal.',
  'steps.elsewhere.police.title': 'Police',
  'steps.elsewhere.police':
    'Report to the police where the person was last seen, and ask who keeps the national list of missing people.',
  'steps.everywhere.interpol.title': 'Interpol Yellow Notice',
  'steps.everywhere.interpol':
    'A notice to the police of all member countries about a missing person. Only your national police can ask for it: ask them to.',
  'steps.everywhere.redcross.title': 'Red Cross and Red Crescent, Restoring Family Links',
  'steps.everywhere.redcross':
    'For families parted by war, disaster or migration. Ask the national society where you live.',
} as const;
