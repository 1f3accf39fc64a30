// The theme of a topic, by the words of its title, else by the publisher's groups.
// Order matters: the first row that fits decides.

type Row = readonly [theme: string, words: RegExp];

/** Any of a list of words and of short expressions with commas between them; "*" stands for the rest of a word. */
function words(list: string): RegExp {
  const expressions = list.trim().replace(/\s+/g, " ").replaceAll("*", "\\w*").split(", ");
  return new RegExp(`\\b(?:${expressions.join("|")})\\b`, "i");
}

const byTitle: readonly Row[] = [
  [
    "cancers-et-depistage",
    words(`
      cancers?, leukemia, lymphoma, *sarcoma, melanoma, myeloma, mesothelioma, neuroblastoma, tumors?, mammography,
      mastectomy, myelodysplastic, breast reconstruction, colonic polyps
    `),
  ],
  [
    "handicap",
    words(`
      disabilit(?:y|ies), assistive, artificial limbs, limb loss, cerebral palsy, spina bifida, down syndrome, autism,
      cochlear, hearing aids, deafness, blindness, mobility aids, fragile x, paralysis, dwarfism, rett syndrome, usher
      syndrome
    `),
  ],
  ["proches-aidants", words("caregivers?")],
  [
    "addictions",
    words(`
      alcohol, underage drinking, cocaine, heroin, marijuana, methamphetamine, smoking, smoke, tobacco, e-cigarettes,
      opioids?, addiction, club drugs, inhalants, anabolic steroids, gambling, drug misuse, substance use, drugs and
      young, dual diagnosis, impaired driving
    `),
  ],
  [
    "urgences-et-premiers-secours",
    words(`
      first aid, CPR, choking, emergency, emergencies, anaphylaxis, sudden cardiac arrest, heart attack, stroke(?!
      rehabilitation), transient ischemic, (?<!lead )poisoning, drowning, burns, electrical injuries, frostbite,
      hypothermia, heat illness, overdose, shock, coma, head injuries, bites, (?<!vaginal |gastrointestinal
      )bleeding(?! disorders), foreign bodies, critical care, disasters?, earthquakes, floods, hurricanes, tornadoes,
      tsunamis, volcanoes, wildfires, wounds, inhalation injuries, fainting, concussion, brain injury
    `),
  ],
  [
    "sexualite-et-reproduction",
    words(`
      pregnan*, birth control, abortion, childbirth, cesarean, fertility, infertility, miscarriage, stillbirth,
      prenatal, preconception, postpartum, preterm, fetal, (?<!child )sexual, sex, menstruation, period pain,
      premenstrual, menopause, vagin*, vulvar, uterine, ovarian, cervix, penis, testicular, erectile, vasectomy,
      tubal ligation, hysterectomy, endometriosis, circumcision, reproductive, hormone replacement, prostate, pelvic
      (?:pain|floor), gestational, rh incompatibility, twins
    `),
  ],
  [
    "infections-et-vaccination",
    words(`
      infections?, infectious, vaccin*, flu, HIV, PrEP, hepatitis, measles, mumps, rubella, tuberculosis, malaria,
      sexually transmitted, syphilis, gonorrhea, chlamydia, herpes, genital warts, covid*, ebola, zika, dengue,
      chikungunya, cholera, anthrax, plague, smallpox, mpox, polio, rabies, tetanus, diphtheria, whooping, shingles,
      chickenpox, meningitis, meningococcal, pneumonia, encephalitis, lyme, legionnaires, lice, scabies, pinworms,
      parasitic, toxoplasmosis, trichomoniasis, giardia, fifth disease, mononucleosis, MRSA, sepsis, germs, norovirus,
      hemorrhagic fevers, west nile, valley fever, histoplasmosis, aspergillosis, botulism, leishmaniasis, chagas,
      cryptosporidiosis, cat scratch, impetigo, cellulitis, bioterrorism, foodborne, mycobacterial, common cold,
      pelvic inflammatory, creutzfeldt, cold sores, disinfecting, antibiotics?, HPV
    `),
  ],
  [
    "sante-mentale",
    words(`
      mental, depression, anxiety, bipolar, schizophrenia, psychotic, phobias, panic, obsessive, post-traumatic,
      personality disorders, mood, suicide, self-harm, stress, bereavement, eating disorders, seasonal affective,
      antidepressants, attention deficit, child behavior, tourette, intimate partner, assault, coping
    `),
  ],
  [
    "enfants-et-adolescents",
    words(`
      child, children'?s?, childhood, teen, teens, teenage, baby, babies, infants?, newborn, toddlers?, puberty,
      parenting, school, college, birth weight, birthmarks, breastfeeding, growth disorders, bullying, reye syndrome,
      juvenile, croup, kawasaki, cleft lip, craniofacial, neural tube, birth defects
    `),
  ],
  [
    "vieillissement-et-autonomie",
    words(`
      aging, older adults?, elder, alzheimer'?s?, dementia, nursing homes, assisted living, end of life, hospice,
      palliative, memory, cognitive, falls, home care, osteoporosis, advance directives
    `),
  ],
  [
    "droits-et-demarches",
    words(`
      rights, insurance, medicaid, medicare, managed care, financial, patient safety, health (?:care
      service|facilities|occupations|fraud|literacy|disparities|statistics), medical ethics, personal health records,
      choosing a doctor, talking with your doctor, evaluating health, medical research, clinical trials, cloning,
      telehealth, medical device safety, homelessness, rural health, global health, veterans
    `),
  ],
  [
    "examens-et-soins",
    words(`
      tests?, testing, A1C, biopsy, scans?, x-rays, imaging, screening, urinalysis, endoscopy, colonoscopy, surgery,
      transplantation, transfusion, donation, dialysis, anesthesia, angioplasty, pacemakers, replacement, grafts,
      ostomy, rehabilitation, radiation therapy, oxygen therapy, acupuncture, chiropractic, complementary, nutritional
      support, genetic counseling, gene therapy, stem cells, vital signs, orthodontia, dentures, checkup, botox, pain
      management, herbal, bone density, eye wear
    `),
  ],
  [
    "medicaments",
    words(`
      medicines?, medication, drug (?:safety|reactions), statins, blood thinners, pain relievers, steroids, safe
      opioid, over-the-counter, dietary supplements
    `),
  ],
  [
    "prevention-au-quotidien",
    words(`
      exercise, fitness, nutrition, (?<!diabetic )diets?, vitamins?, minerals, calcium, iron, potassium, sodium,
      folic, caffeine, carbohydrates(?! metabolism), dietary, food (?:safety|labeling), antioxidants, DASH, eating
      plan, weight control, body weight, prevent, safety, healthy (?:living|sleep), sleep health, sports fitness,
      posture, ergonomics, occupational health, environmental health, air pollution, water pollution, drinking water,
      radon, asbestos, lead, mercury, arsenic, pesticides, molds, ozone, noise, oil spills, climate, household,
      radiation exposure, electromagnetic, cosmetics, tanning, sun exposure, piercing, traveler'?s?, men's health,
      women's health, eye care, dental health, foot health, inactive lifestyle, lower cholesterol, family history,
      hygiene, pet health, animal diseases, bed bugs, american health, islander health, native health, LGBTQIA, family
      issues
    `),
  ],
  [
    "maladies-chroniques",
    words(`
      diabet*, prediabetes, asthma, COPD, emphysema, chronic, heart, cardiomyopathy, coronary, atherosclerosis,
      aneurysms?, arrhythmia, fibrillation, angina, high blood pressure, hypertension, cholesterol, triglycerides,
      kidney (?:disease|failure|cysts)*, *arthritis, lupus, sclerosis, parkinson'?s?, huntington'?s?, epilepsy,
      seizures, migraine, crohn'?s?, colitis, celiac, cirrhosis, liver, fibromyalgia, psoriasis, eczema, glaucoma,
      macular, cataract, thyroid*, hypothyroidism, hyperthyroidism, obesity, metabolic, metabolism, syndromes?,
      dystrophy, atrophy, dystonia, ataxia, anemia, hemophilia, thalassemia, sickle cell, porphyria, fibrosis,
      sarcoidosis, amyloidosis, scleroderma, myositis, myasthenia, neuro*, genetic*, rare diseases, autoimmune,
      hemochromatosis, gout, sleep apnea, phenylketonuria, leukodystrophies, hydrocephalus, malformations?, vascular,
      vasculitis, polyangiitis, arteritis, lymphedema, addison, gaucher, wilson, tay-sachs, mitochondrial, deficiency,
      endocrine, pituitary, adrenal, parathyroid, immune system, degenerative, movement disorders, multiple,
      thrombosis, insipidus, interstitial, hidradenitis, vitiligo, pemphigus, irritable bowel, pheochromocytoma,
      spinal, supranuclear, friedreich, osteogenesis, raynaud, restless, insomnia, sleep disorders, narcolepsy,
      polymyalgia, paget'?s, ankylosing, peripheral (?:nerve|arterial), respiratory failure, pulmonary, lung diseases,
      bone marrow, platelet, blood disorders, brain diseases, connective tissue, cerebellar, syringomyelia,
      eosinophilic, spleen, lymphatic, neuralgia, malabsorption, lipid, carotid artery, charcot-marie-tooth,
      meniere'?s, hippel-lindau, bleeding disorders, GERD, mitral valve, blood glucose, hyperglycemia, hypoglycemia, nervous system, pericardial,
      osteonecrosis
    `),
  ],
];

/** MedlinePlus's own groups. Those of parts of the body say too little and are not here. */
const byGroup: readonly Row[] = [
  ["cancers-et-depistage", /^Cancers$/],
  ["addictions", /^Substance/],
  ["sante-mentale", /^Mental Health/],
  [
    "sexualite-et-reproduction",
    /^(Pregnancy and Reproduction|Sexual Health Issues|(Female|Male) Reproductive System)$/,
  ],
  ["infections-et-vaccination", /^Infections$/],
  ["examens-et-soins", /^(Diagnostic Tests|Surgery and Rehabilitation|Transplantation and Donation|Complementary)/],
  ["medicaments", /^Drug Therapy$/],
  ["urgences-et-premiers-secours", /^Disasters$/],
  ["maladies-chroniques", /^(Diabetes|Genetics|Metabolic)/],
  ["symptomes-et-maladies-courantes", /^(Symptoms|Injuries and Wounds)$/],
  ["enfants-et-adolescents", /^Children and Teenagers$/],
  ["vieillissement-et-autonomie", /^(Older Adults|Seniors)$/],
  [
    "prevention-au-quotidien",
    /^(Fitness and Exercise|Food and Nutrition|Safety Issues|Wellness and Lifestyle|Poisoning)/,
  ],
  ["droits-et-demarches", /^Health System$/],
];

const common = "symptomes-et-maladies-courantes";

/** The slug of the portal's theme that a topic belongs to. */
export function themeOf(title: string, groups: readonly string[]): string {
  const fromTitle = byTitle.find(([, fits]) => fits.test(title));
  const fromGroups = byGroup.find(([, fits]) => groups.some((group) => fits.test(group)));
  return (fromTitle ?? fromGroups)?.[0] ?? common;
}
