DROP TABLE download_secret;
DROP TABLE upload;
