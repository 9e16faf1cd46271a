package io.anxin.imports;

import io.anxin.files.Files;
import org.springframework.stereotype.Component;

/// What preparing and running an import both need.
@Component
record ImportParts(Targets targets, FilePreview previews, Files files) {}
