const list = (words: string) => words.trim().split(/\s+/u);

// Words that statements of competency profiles begin with, in their plain form.
const ENGLISH = list(`
  able ability accept accomplish achieve acknowledge acquire act adapt address adjust administer
  adopt advance advise advocate align allocate analyze analyse anticipate apply appropriate
  articulate ask assemble assess assign assist attend audit automate balance basic break bring
  build calculate capable carry challenge champion choose clarify classify coach collaborate
  collect combine communicate compare compile complete comply conduct confirm connect consider
  consult contribute control convey cooperate coordinate create debug decide define delegate
  deliver demonstrate deploy describe design detect determine develop diagnose direct discover
  discuss display distribute document draft draw drive edit encourage enforce engage ensure
  establish estimate evaluate examine execute explain explore express facilitate familiar find
  follow foster formulate gather generate give guide handle help identify implement improve include
  incorporate inform initiate innovate inspect inspire install instruct integrate interpret
  introduce investigate involve join judge keep know knowledge lead learn leverage link listen
  locate maintain make manage manipulate measure mediate meet mentor mitigate mobilize model
  modify monitor motivate negotiate observe obtain offer operate optimize orchestrate organize
  oversee participate perform plan possess practise prepare present prevent prioritize probe
  process produce proficient program promote propose protect prototype prove provide publish query
  raise recognize recommend reconcile record reduce refine reflect relate remain report represent
  research resolve respect respond retrieve review revise run schedule seek select set share show
  simplify solve speak stay steer strengthen structure suggest summarize supervise supply support
  synthesize systematically tailor take teach tell test track train translate treat troubleshoot
  understand understanding update use utilize validate value verify visualize welcome work write`);
const FRENCH = list(`
  accepte accompagne accomplit acquiert adapte adopte agit aide ajuste améliore analyse anime
  anticipe applique apprend appuie articule assure automatise capable capacité cherche choisit
  clarifie collabore communique compare comprend compréhension conçoit conduit connaissance connaît
  conseille consulte contribue coordonne crée décrit définit dégage démontre déploie détecte
  détermine développe dirige discute documente donne écoute écrit élabore encadre encourage établit
  évalue examine explique explore exprime facilite favorise fixe formule fournit gère guide
  habileté identifie illustre implique informe innove intègre interprète interroge justifie lie lit
  maintient maîtrise mène mesure met mobilise modélise modifie montre négocie obtient offre optimise
  organise participe partage planifie possède pose prend prépare présente produit programme propose
  protège raconte rassemble recherche recommande reconnaît recueille rédige réduit réfléchit relève
  réalise remet repère répond représente résout respecte réunit révise sait sélectionne signale
  simplifie soulève soutient suit supervise surveille tient tire traduit traite transmet travaille
  trouve utilise valide valorise vérifie veille vise`);
const STARTERS = new Set([...ENGLISH, ...FRENCH]);

// After these a capital is the beginning of a name: what goes before asks for more.
const LEADING = new Set(
  list(`
  a an the of in on at to for from with without by via per as and or nor but using use uses under
  over into onto between among through including like such than that this these those its their our
  his her your is are be est sont un une le la les l d du des de à au aux en dans sur sous avec sans
  par pour et ou ni que qui dont comme son sa ses leur leurs entre chez vers selon`),
);

/** Whether a word begins statements: a verb in its plain or third-person form, and its kin. */
export function isStarter(word: string): boolean {
  const plain = word.toLowerCase();
  return (
    STARTERS.has(plain) ||
    (plain.endsWith("s") && STARTERS.has(plain.slice(0, -1))) ||
    (plain.endsWith("es") && STARTERS.has(plain.slice(0, -2))) ||
    (plain.endsWith("ies") && STARTERS.has(`${plain.slice(0, -3)}y`)) ||
    (plain.endsWith("r") && STARTERS.has(plain.slice(0, -1)))
  );
}

/** Whether a word asks for another after it, such as an article or a preposition. */
export function isLeading(word: string): boolean {
  return LEADING.has(word.toLowerCase());
}
