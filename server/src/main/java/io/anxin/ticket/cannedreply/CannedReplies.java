package io.anxin.ticket.cannedreply;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The canned replies of the desk. Texts come from memory, uses from the database.
@Service
public class CannedReplies {

    private final CannedReplyRepository repository;
    private final CannedReplyUses uses;
    private final Audit audit;
    private final Snapshot<List<CannedReply>> all;

    CannedReplies(CannedReplyRepository repository, CannedReplyUses uses, Audit audit) {
        this.repository = repository;
        this.uses = uses;
        this.audit = audit;
        this.all = new Snapshot<>(repository::findAll);
    }

    /// Those the actor may insert, the most used first.
    List<CannedReplyRow> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        Map<UUID, CannedReplyUses.Use> counted = uses.all();
        return all.get().stream()
                .filter(reply -> isOpenTo(actor, reply))
                .map(reply -> row(reply, counted.get(reply.id())))
                .sorted(
                        Comparator.comparingLong(CannedReplyRow::uses)
                                .reversed()
                                .thenComparing(CannedReplyRow::shortcut))
                .toList();
    }

    /// @throws NotFound also when it belongs to another team
    CannedReply get(Actor actor, UUID id) {
        actor.require(Permission.READ_TICKETS);
        return all.get().stream()
                .filter(reply -> reply.id().equals(id) && isOpenTo(actor, reply))
                .findFirst()
                .orElseThrow(() -> new NotFound("canned-reply", id));
    }

    boolean exists(UUID id) {
        return all.get().stream().anyMatch(reply -> reply.id().equals(id));
    }

    /// Counts that the actor inserted it.
    @Transactional
    void use(Actor actor, UUID id) {
        uses.count(get(actor, id).id());
    }

    /// @throws InvalidInput when the shortcut is taken within the team, or a placeholder stands for
    ///   nothing
    @Transactional
    public CannedReplyRow write(Actor actor, WriteCannedReply wanted) {
        actor.require(Permission.MANAGE_DESK);
        requireKnownPlaceholders(wanted.body());
        CannedReply saved =
                unlessTaken(wanted, () -> repository.save(build(Ids.next(), 0, wanted)));
        all.changed();
        audit.record(actor, "reply-written", "canned-reply", saved.id().toString(), null, saved);
        return row(saved, null);
    }

    @Transactional
    CannedReplyRow revise(Actor actor, UUID id, WriteCannedReply wanted) {
        actor.require(Permission.MANAGE_DESK);
        requireKnownPlaceholders(wanted.body());
        CannedReply before = load(id, wanted.version());
        CannedReply saved =
                unlessTaken(wanted, () -> repository.save(build(id, before.version(), wanted)));
        all.changed();
        audit.record(actor, "reply-revised", "canned-reply", id.toString(), before, saved);
        return row(saved, uses.all().get(id));
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        actor.require(Permission.MANAGE_DESK);
        CannedReply reply = load(id, version);
        repository.delete(reply);
        all.changed();
        audit.record(actor, "reply-removed", "canned-reply", id.toString(), reply, null);
    }

    private CannedReply load(UUID id, long version) {
        CannedReply reply =
                repository.findById(id).orElseThrow(() -> new NotFound("canned-reply", id));
        if (reply.version() != version) {
            throw new Stale("canned-reply", id, reply.version());
        }
        return reply;
    }

    private static void requireKnownPlaceholders(ReplyBody body) {
        List<InvalidInput.FieldError> errors =
                Stream.concat(unknown("body.zh", body.zh()), unknown("body.en", body.en()))
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Stream<InvalidInput.FieldError> unknown(String field, String template) {
        List<String> unknown = Placeholder.unknownIn(template);
        return unknown.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new InvalidInput.FieldError(
                                field, "unknownPlaceholder", List.of(String.join(" ", unknown))));
    }

    private static CannedReply unlessTaken(WriteCannedReply wanted, Supplier<CannedReply> save) {
        try {
            return save.get();
        } catch (DuplicateKeyException e) {
            InvalidInput taken = new InvalidInput("shortcut", "taken", wanted.shortcut());
            taken.initCause(e);
            throw taken;
        }
    }

    private static boolean isOpenTo(Actor actor, CannedReply reply) {
        return reply.isFor(actor.teams()) || actor.may(Permission.MANAGE_DESK);
    }

    private static CannedReply build(UUID id, long version, WriteCannedReply wanted) {
        return new CannedReply(
                id, version, wanted.shortcut(), wanted.team(), wanted.title(), wanted.body());
    }

    private static CannedReplyRow row(CannedReply reply, CannedReplyUses.@Nullable Use use) {
        return new CannedReplyRow(
                reply.id(),
                reply.version(),
                reply.shortcut(),
                reply.team(),
                reply.title(),
                reply.body(),
                use == null ? 0 : use.uses(),
                use == null ? null : use.lastUsedAt());
    }
}
