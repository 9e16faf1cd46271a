package io.anxin.complaint.strategy;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The classes with their strategies, and the causes. Both are retired, never removed: complaints
/// name them.
@Service
public class Strategies {

    private final StrategyTable table;
    private final Audit audit;

    Strategies(StrategyTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    public List<ComplaintClass> classes() {
        return table.classes();
    }

    public Map<UUID, ComplaintClass> classesById() {
        return table.classes().stream()
                .collect(Collectors.toMap(ComplaintClass::id, Function.identity()));
    }

    /// One that a complaint may be given now.
    ///
    /// @throws InvalidInput when there is none or it is retired
    public ComplaintClass usable(UUID id) {
        return table.classes().stream()
                .filter(each -> each.id().equals(id) && !each.retired())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("complaintClass", "complaint.noClass"));
    }

    public List<ComplaintCause> causes() {
        return table.causes();
    }

    public Map<UUID, ComplaintCause> causesById() {
        return table.causes().stream()
                .collect(Collectors.toMap(ComplaintCause::id, Function.identity()));
    }

    /// @throws InvalidInput when there is no such cause or it is retired
    public void requireCause(@Nullable UUID id) {
        if (id != null
                && table.causes().stream()
                        .noneMatch(each -> each.id().equals(id) && !each.retired())) {
            throw new InvalidInput("cause", "complaint.noCause");
        }
    }

    @Transactional
    ComplaintClass define(Actor actor, ComplaintClass wanted) {
        actor.require(Permission.MANAGE_DESK);
        ComplaintClass checked = checked(wanted);
        table.insert(checked);
        audit.record(
                actor,
                "complaint-class-defined",
                ComplaintClass.SUBJECT,
                checked.id().toString(),
                null,
                checked);
        return table.get(checked.id());
    }

    @Transactional
    ComplaintClass change(Actor actor, ComplaintClass wanted) {
        actor.require(Permission.MANAGE_DESK);
        ComplaintClass before = table.get(wanted.id());
        table.update(checked(wanted));
        ComplaintClass after = table.get(wanted.id());
        audit.record(
                actor,
                "complaint-class-changed",
                ComplaintClass.SUBJECT,
                after.id().toString(),
                before,
                after);
        return after;
    }

    @Transactional
    ComplaintCause define(Actor actor, ComplaintCause wanted) {
        actor.require(Permission.MANAGE_DESK);
        table.insert(wanted);
        audit.record(
                actor,
                "complaint-cause-defined",
                ComplaintCause.SUBJECT,
                wanted.id().toString(),
                null,
                wanted);
        return wanted;
    }

    @Transactional
    ComplaintCause change(Actor actor, ComplaintCause wanted) {
        actor.require(Permission.MANAGE_DESK);
        ComplaintCause before = causesById().get(wanted.id());
        if (before == null) {
            throw new NotFound(ComplaintCause.SUBJECT, wanted.id());
        }
        table.update(wanted);
        audit.record(
                actor,
                "complaint-cause-changed",
                ComplaintCause.SUBJECT,
                wanted.id().toString(),
                before,
                wanted);
        return new ComplaintCause(
                wanted.id(), wanted.version() + 1, wanted.name(), wanted.retired());
    }

    private static ComplaintClass checked(ComplaintClass wanted) {
        List<Stage> named = wanted.stages().stream().map(StageRule::stage).sorted().toList();
        if (!named.equals(Arrays.asList(Stage.values()))) {
            throw new InvalidInput("stages", "complaint.allStages");
        }
        return wanted;
    }
}
