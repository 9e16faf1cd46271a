package io.anxin.collaboration.jointcase;

import io.anxin.collaboration.row.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter that several departments solve together.
///
/// @param zone whose days the notes belong to
/// @param closed with the result
public record JointCase(
        UUID id,
        long version,
        long number,
        long ticket,
        String title,
        String aim,
        String zone,
        @Nullable UUID openedBy,
        Instant openedAt,
        Deadline deadline,
        List<Member> members,
        @Nullable Mark closed) {

    static final String SUBJECT = "joint-case";

    public JointCase {
        members = List.copyOf(members);
    }

    /// @param team for which department the person is there
    public record Member(UUID account, @Nullable UUID team, Post post) {}

    public record Deadline(int hours, Counting counting, Instant due, Instant warn) {}

    String spoken() {
        return "JC-" + number;
    }

    boolean isLate(Instant now) {
        return closed == null && !now.isBefore(deadline.due());
    }

    @Nullable Post postOf(@Nullable UUID account) {
        return members.stream()
                .filter(member -> Objects.equals(member.account(), account))
                .map(Member::post)
                .findFirst()
                .orElse(null);
    }

    UUID lead() {
        return members.stream()
                .filter(member -> member.post() == Post.LEAD)
                .map(Member::account)
                .findFirst()
                .orElseThrow();
    }

    JointCase regroup(List<Member> group) {
        requireOpen();
        return with(group, null);
    }

    JointCase close(Mark result) {
        requireOpen();
        return with(members, result);
    }

    JointCase reopen() {
        return closed == null ? this : with(members, null);
    }

    /// As read, with its group.
    JointCase grouped(List<Member> group) {
        return with(group, closed);
    }

    void requireOpen() {
        if (closed != null) {
            throw new CaseClosed(spoken());
        }
    }

    private JointCase with(List<Member> group, @Nullable Mark end) {
        return new JointCase(
                id, version, number, ticket, title, aim, zone, openedBy, openedAt, deadline, group,
                end);
    }
}
