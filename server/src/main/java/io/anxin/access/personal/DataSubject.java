package io.anxin.access.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The person whom a thing is about.
///
/// @param names what he is called in texts
public record DataSubject(UUID customer, List<String> names) {

    /// Knows it of one kind of things; the module that owns them has it.
    public interface Source {

        /// As in the address of the interface, such as `tickets`.
        String things();

        Optional<DataSubject> of(String id);
    }
}
