-- The jobs of one extension, newest first, without reading those of all others.
create index ix_callback_request_extension on callback_request (extension_number, id);
