package io.anxin.access.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whose personal data an answer about one thing holds, asked of the module that owns the thing.
@Component
class DataSubjects {

    private final ObjectProvider<DataSubject.Source> sources;

    DataSubjects(ObjectProvider<DataSubject.Source> sources) {
        this.sources = sources;
    }

    /// @param things as in the address, such as `tickets`
    Optional<DataSubject> of(String things, String id) {
        return sources.stream()
                .filter(source -> source.things().equals(things))
                .findFirst()
                .flatMap(source -> source.of(id));
    }

    /// What the person is called, by which it is found in texts.
    List<String> names(String things, String id) {
        return of(things, id).map(DataSubject::names).orElse(List.of());
    }

    Optional<UUID> person(String things, String id) {
        return of(things, id).map(DataSubject::customer);
    }
}
