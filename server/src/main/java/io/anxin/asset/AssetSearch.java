package io.anxin.asset;

import io.anxin.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a list is narrowed to.
///
/// @param words beginning of a serial number or model, null for all
/// @param owners customers whom the words name too
/// @param owner only the assets of these customers, null for everybody's
/// @param startMissing only those with a coverage that waits for a milestone
record AssetSearch(
        @Nullable String words,
        List<CustomerId> owners,
        @Nullable Collection<CustomerId> owner,
        boolean startMissing) {

    static String serialKey(String serial) {
        return serial.replaceAll("[\\s\\p{Pd}./_]+", "").toUpperCase(Locale.ROOT);
    }

    static String modelKey(String model) {
        return model.strip().toUpperCase(Locale.ROOT);
    }

    /// A pattern that matches what begins like this.
    static String beginning(String key) {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
