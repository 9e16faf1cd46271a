package io.anxin.ticket.field;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import io.anxin.ticket.trait.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The custom fields: their definitions, and the check of the values a ticket is given.
@Service
public class CustomFields {

    private final CustomFieldRepository repository;
    private final Audit audit;
    private final Clock clock;
    private final Snapshot<Map<String, CustomField>> byKey;

    CustomFields(CustomFieldRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.byKey = new Snapshot<>(this::load);
    }

    private Map<String, CustomField> load() {
        Map<String, CustomField> fields = new LinkedHashMap<>();
        repository
                .findAllByOrderByPositionAscKeyAsc()
                .forEach(field -> fields.put(field.key(), field));
        return fields;
    }

    /// Checks values for a ticket that no person fills in: what is required may be missing.
    ///
    /// @return the values in the form in which they are kept, without empty ones
    /// @throws InvalidInput with an error at `fields.KEY` for each value that is wrong
    public Map<String, Object> check(Map<String, ?> given) {
        return check(null, given, Map.of());
    }

    /// Checks values that a person gives for a ticket of that kind.
    ///
    /// @param before the values the ticket has; what stands there of an archived field or a retired
    ///   choice may stay
    /// @throws InvalidInput also for each required value that is missing
    public Map<String, Object> check(
            @Nullable Kind kind, Map<String, ?> given, Map<String, ?> before) {
        Map<String, CustomField> fields = byKey.get();
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        given.forEach(
                (key, value) -> {
                    Object read = read(fields.get(key), key, value, before.get(key), errors);
                    if (read != null) {
                        kept.put(key, read);
                    }
                });
        for (CustomField field : fields.values()) {
            if (kind != null && field.isRequiredFor(kind) && !kept.containsKey(field.key())) {
                require(field, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return kept;
    }

    /// Texts as a value of the field, to be checked.
    ///
    /// @throws InvalidInput when there is no such field
    public Object typed(String key, List<String> texts) {
        CustomField field = byKey.get().get(key);
        if (field == null) {
            throw new InvalidInput("fields." + key, "unknownField");
        }
        return switch (field.type()) {
            case MULTI_CHOICE -> List.copyOf(texts);
            case BOOLEAN -> Boolean.valueOf(texts.getFirst());
            case TEXT, SERIAL, DATE, SINGLE_CHOICE, NUMBER -> texts.getFirst();
        };
    }

    private static @Nullable Object read(
            @Nullable CustomField field,
            String key,
            @Nullable Object value,
            @Nullable Object before,
            List<FieldError> errors) {
        if (value != null && same(value, before)) {
            return before;
        }
        if (field == null || field.archivedAt() != null) {
            if (value != null) {
                errors.add(new FieldError("fields." + key, "unknownField"));
            }
            return null;
        }
        return new FieldValue(field, errors).read(value);
    }

    private static boolean same(Object value, @Nullable Object before) {
        return Objects.equals(value, before)
                || (value instanceof Number
                        && before instanceof Number
                        && value.toString().equals(before.toString()));
    }

    private static void require(CustomField field, List<FieldError> errors) {
        String path = "fields." + field.key();
        if (errors.stream().noneMatch(error -> error.field().equals(path))) {
            errors.add(new FieldError(path, "required"));
        }
    }

    public Optional<CustomField> find(String key) {
        return Optional.ofNullable(byKey.get().get(key));
    }

    /// Every field, archived ones too, in the order of the screen.
    public List<CustomField> list() {
        return List.copyOf(byKey.get().values());
    }

    @Transactional
    public CustomField define(Actor actor, DefineField wanted) {
        actor.require(Permission.MANAGE_DESK);
        RuleCheck.check(wanted.type(), wanted.rules());
        CustomField field =
                new CustomField(
                        FieldId.next(),
                        0,
                        wanted.key(),
                        wanted.name(),
                        wanted.type(),
                        wanted.rules(),
                        wanted.position(),
                        archival(wanted, null));
        try {
            CustomField saved = repository.save(field);
            byKey.changed();
            audit.record(
                    actor, "field-defined", "custom-field", saved.id().toString(), null, saved);
            return saved;
        } catch (DuplicateKeyException e) {
            InvalidInput taken = new InvalidInput("key", "taken", wanted.key());
            taken.initCause(e);
            throw taken;
        }
    }

    /// @throws InvalidInput when key or type are not those of the field
    @Transactional
    CustomField revise(Actor actor, UUID id, DefineField wanted) {
        actor.require(Permission.MANAGE_DESK);
        CustomField before = load(id, wanted.version());
        if (!before.key().equals(wanted.key())) {
            throw new InvalidInput("key", "fixed");
        }
        if (before.type() != wanted.type()) {
            throw new InvalidInput("type", "fixed");
        }
        RuleCheck.check(wanted.type(), wanted.rules());
        CustomField after =
                before.revised(wanted.name(), wanted.rules(), wanted.position())
                        .archived(archival(wanted, before.archivedAt()));
        return save(actor, "field-revised", before, after);
    }

    @Transactional
    void archive(Actor actor, UUID id, long version) {
        actor.require(Permission.MANAGE_DESK);
        CustomField before = load(id, version);
        if (before.archivedAt() == null) {
            save(actor, "field-archived", before, before.archived(clock.instant()));
        }
    }

    private CustomField save(Actor actor, String action, CustomField before, CustomField after) {
        CustomField saved = repository.save(after);
        byKey.changed();
        audit.record(actor, action, "custom-field", saved.id().toString(), before, saved);
        return saved;
    }

    private @Nullable Instant archival(DefineField wanted, @Nullable Instant since) {
        if (!wanted.archived()) {
            return null;
        }
        return since == null ? clock.instant() : since;
    }

    private CustomField load(UUID id, long version) {
        CustomField field =
                repository
                        .findById(new FieldId(id))
                        .orElseThrow(() -> new NotFound("custom-field", id));
        if (field.version() != version) {
            throw new Stale("custom-field", id, field.version());
        }
        return field;
    }
}
