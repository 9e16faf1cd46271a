package io.anxin.files;

import java.nio.file.Path;

/// Bytes that lie in the store.
record Content(String sha256, long sizeBytes, Path path) {}
