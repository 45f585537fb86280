DROP TABLE assessment_indicator, assessment_note, assessment_void, assessment,
  evidence_review_note, evidence_review, evidence_claim, evidence_text, evidence;
DROP TYPE review_decision;
DROP TYPE evidence_status;
DROP TYPE evidence_kind;
DROP TYPE assessment_source;
