package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.imports.Mapping.MappedFields;
import io.anxin.shared.Folding;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mappings of people.
@Service
class Mappings {

    private final MappingRepository repository;
    private final Guess guess;
    private final Targets targets;
    private final Audit audit;

    Mappings(MappingRepository repository, Guess guess, Targets targets, Audit audit) {
        this.repository = repository;
        this.guess = guess;
        this.targets = targets;
        this.audit = audit;
    }

    record MappingView(UUID id, String target, String name, Map<String, String> fields) {

        static MappingView of(Mapping mapping) {
            return new MappingView(
                    mapping.id(), mapping.target(), mapping.name(), mapping.fields().byTitle());
        }
    }

    List<MappingView> list(Actor actor, String target) {
        targets.get(actor, target);
        return repository.findByOwnerAndTargetOrderByName(actor.account().value(), target).stream()
                .map(MappingView::of)
                .toList();
    }

    /// Keeps a mapping; one of the same name is replaced.
    @Transactional
    MappingView save(Actor actor, String target, String name, Map<String, String> fields) {
        targets.get(actor, target);
        UUID owner = actor.account().value();
        Mapping before =
                repository
                        .findByOwnerAndTargetAndName(owner, target, name.strip())
                        .orElseGet(
                                () ->
                                        new Mapping(
                                                Ids.next(),
                                                0,
                                                owner,
                                                target,
                                                name.strip(),
                                                new MappedFields(Map.of())));
        Mapping saved =
                repository.save(
                        new Mapping(
                                before.id(),
                                before.version(),
                                owner,
                                target,
                                before.name(),
                                new MappedFields(fields)));
        audit.record(actor, "mapping-saved", "import-mapping", saved.id().toString(), null, saved);
        return MappingView.of(saved);
    }

    @Transactional
    void remove(Actor actor, UUID id) {
        Mapping mapping =
                repository
                        .findById(id)
                        .filter(found -> found.owner().equals(actor.account().value()))
                        .orElseThrow(() -> new NotFound("import-mapping", id));
        repository.delete(mapping);
        audit.record(actor, "mapping-removed", "import-mapping", id.toString(), mapping, null);
    }

    /// Field by number of column: by the mapping that knows most of the titles, if it knows at
    /// least half of what it has, else guessed.
    Map<Integer, String> assign(Actor actor, ImportTarget target, List<String> titles) {
        Set<String> known = titles.stream().map(Folding::fold).collect(Collectors.toSet());
        return repository
                .findByOwnerAndTargetOrderByName(actor.account().value(), target.name())
                .stream()
                .filter(mapping -> 2 * fitting(mapping, known) >= mapping.fields().byTitle().size())
                .max(Comparator.comparingLong(mapping -> fitting(mapping, known)))
                .filter(mapping -> fitting(mapping, known) > 0)
                .map(mapping -> applied(mapping, target, titles))
                .orElseGet(() -> guess.of(target, titles));
    }

    private static long fitting(Mapping mapping, Set<String> titles) {
        return mapping.fields().byTitle().keySet().stream()
                .filter(title -> titles.contains(Folding.fold(title)))
                .count();
    }

    private static Map<Integer, String> applied(
            Mapping mapping, ImportTarget target, List<String> titles) {
        Map<String, String> byTitle = new HashMap<>();
        mapping.fields()
                .byTitle()
                .forEach((title, field) -> byTitle.put(Folding.fold(title), field));
        Set<String> open = new HashSet<>(target.fields().stream().map(ImportField::key).toList());
        Map<Integer, String> assignments = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String field = byTitle.get(Folding.fold(titles.get(i)));
            if (field != null && open.remove(field)) {
                assignments.put(i, field);
            }
        }
        return assignments;
    }
}
