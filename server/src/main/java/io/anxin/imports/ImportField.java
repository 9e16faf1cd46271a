package io.anxin.imports;

import io.anxin.shared.Bilingual;

/// Something a row can say.
///
/// @param key such as `phone`, or `fields.serial`
/// @param name as it is shown, and by which the title of a column is guessed
/// @param required whether every row must say it
public record ImportField(String key, Bilingual name, boolean required) {}
