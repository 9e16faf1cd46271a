package io.anxin.customer.merging;

import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Identity;
import java.util.List;
import java.util.Map;

/// What a merge would do.
///
/// @param customers the source and the target
/// @param versions of both, to be given back when it is done
/// @param addresses by which the target would be recognised too
/// @param belongings how many of each kind would go over, as far as the reader may know of them
/// @param companyName what the target would get, empty when it gets none
/// @param tags what the target would get
/// @param notes whether notes are added to those of the target
public record CustomerMergePreview(
        List<CustomerSummary> customers,
        CustomerMerges.Versions versions,
        List<Identity> addresses,
        Map<String, Long> belongings,
        String companyName,
        List<String> tags,
        boolean notes,
        List<Warning> warnings) {

    /// What to think of before merging.
    public enum Warning {
        OTHER_NAME,
        OTHER_COMPANY,
        OTHER_LANGUAGE,
        /// Service levels differ; the target's counts.
        OTHER_TIER,
        /// Somebody said that they are two people.
        DISMISSED
    }
}
