package io.anxin.ticket.category;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tree of categories. Reads come from memory.
@Service
public class Categories {

    private final CategoryRepository repository;
    private final Audit audit;
    private final Snapshot<Map<UUID, Category>> all;

    Categories(CategoryRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
        this.all =
                new Snapshot<>(
                        () ->
                                repository.findAll().stream()
                                        .collect(
                                                Collectors.toUnmodifiableMap(
                                                        category -> category.id().value(),
                                                        Function.identity())));
    }

    /// Every category, retired ones too, in the order of the screen.
    public List<Category> list() {
        return all.get().values().stream()
                .sorted(
                        Comparator.comparingInt(Category::position)
                                .thenComparing(category -> category.name().en()))
                .toList();
    }

    public Optional<Category> find(UUID id) {
        return Optional.ofNullable(all.get().get(id));
    }

    /// The team that takes a category: its own, else that of the nearest category above.
    public @Nullable TeamId teamFor(UUID id) {
        return upwards(id)
                .map(Category::team)
                .filter(Objects::nonNull)
                .findFirst()
                .map(TeamId::new)
                .orElse(null);
    }

    /// What whoever works on a category must be able to do, with the lowest level that will do; a
    /// category that names nothing asks for what the nearest one above does.
    public Map<UUID, Integer> skillsNeeded(@Nullable UUID id) {
        Map<UUID, Integer> needed = new LinkedHashMap<>();
        if (id != null) {
            upwards(id)
                    .map(category -> category.skills().items())
                    .filter(skills -> !skills.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .forEach(skill -> needed.merge(skill.skill(), skill.level(), Math::max));
        }
        return needed;
    }

    /// The category and those above it.
    private Stream<Category> upwards(UUID id) {
        return Stream.iterate(
                all.get().get(id),
                Objects::nonNull,
                category ->
                        category.parent() == null
                                ? null
                                : all.get().get(category.parent().value()));
    }

    /// @throws InvalidInput when a new ticket could not have this category
    public Category requireUsable(String field, UUID id) {
        return find(id).filter(Category::active)
                .orElseThrow(() -> new InvalidInput(field, "category"));
    }

    /// Whether there is no category yet; others who write wait until the transaction ends.
    @Transactional
    public boolean lockedAndEmpty() {
        repository.lock();
        return repository.count() == 0;
    }

    /// Adds a category.
    ///
    /// @throws InvalidInput when there is no such parent
    @Transactional
    public Category define(Actor actor, DefineCategory wanted) {
        actor.require(Permission.MANAGE_DESK);
        CategoryId parent = parent(null, wanted.parent());
        Category category = build(CategoryId.next(), 0, parent, wanted);
        Category saved = repository.save(category);
        all.changed();
        audit.record(actor, "category-defined", "category", saved.id().toString(), null, saved);
        return saved;
    }

    /// Changes a category, or takes a retired one back into use.
    ///
    /// @throws InvalidInput when the parent is unknown or stands below the category
    /// @throws Stale when the version is not the current one
    @Transactional
    public Category revise(Actor actor, UUID id, DefineCategory wanted) {
        actor.require(Permission.MANAGE_DESK);
        Category before = load(id, wanted.version());
        Category after = build(before.id(), before.version(), parent(id, wanted.parent()), wanted);
        return save(actor, "category-revised", before, after);
    }

    /// Takes a category out of use; its tickets keep it.
    @Transactional
    public Category retire(Actor actor, UUID id, long version) {
        actor.require(Permission.MANAGE_DESK);
        Category before = load(id, version);
        return save(actor, "category-retired", before, before.retired());
    }

    private Category save(Actor actor, String action, Category before, Category after) {
        Category saved = repository.save(after);
        all.changed();
        audit.record(actor, action, "category", saved.id().toString(), before, saved);
        return saved;
    }

    private Category load(UUID id, long version) {
        Category category =
                repository
                        .findById(new CategoryId(id))
                        .orElseThrow(() -> new NotFound("category", id));
        if (category.version() != version) {
            throw new Stale("category", id, category.version());
        }
        return category;
    }

    private @Nullable CategoryId parent(@Nullable UUID child, @Nullable UUID parent) {
        if (parent == null) {
            return null;
        }
        Set<UUID> passed = new HashSet<>();
        for (UUID at = parent; at != null; at = above(at)) {
            if (at.equals(child) || !passed.add(at)) {
                throw new InvalidInput("parent", "circle");
            }
        }
        return new CategoryId(parent);
    }

    private @Nullable UUID above(UUID id) {
        CategoryId parent =
                repository
                        .findById(new CategoryId(id))
                        .orElseThrow(() -> new InvalidInput("parent", "category"))
                        .parent();
        return parent == null ? null : parent.value();
    }

    private static Category build(
            CategoryId id, long version, @Nullable CategoryId parent, DefineCategory wanted) {
        return new Category(
                id,
                version,
                parent,
                wanted.kind(),
                wanted.name(),
                wanted.team(),
                wanted.skills() == null ? NeededSkills.NONE : new NeededSkills(wanted.skills()),
                wanted.active(),
                wanted.position());
    }
}
