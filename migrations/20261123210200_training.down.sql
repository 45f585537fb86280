DROP TABLE resource_completion, prerequisite_option, prerequisite_group, resource_session,
  resource_outcome, resource;
DROP TYPE resource_format;
