package io.anxin.complaint.compensation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Money;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much who may approve. What is said of a person goes before what is said of the posts, also
/// when it is less; of several posts the highest counts; of whom nothing is said may approve
/// nothing.
@Service
class Limits {

    private final LimitTable table;
    private final Accounts accounts;
    private final Audit audit;

    Limits(LimitTable table, Accounts accounts, Audit audit) {
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
    }

    List<ApprovalLimit> list() {
        return table.list();
    }

    Money of(@Nullable AccountId account, Set<Role> posts, Currency currency) {
        return of(table.list(), account, posts, currency);
    }

    private static Money of(
            List<ApprovalLimit> all,
            @Nullable AccountId account,
            Set<Role> posts,
            Currency currency) {
        List<ApprovalLimit> asked =
                all.stream().filter(each -> each.money().currency().equals(currency)).toList();
        Optional<Money> own =
                asked.stream()
                        .filter(each -> account != null && account.value().equals(each.account()))
                        .map(ApprovalLimit::money)
                        .findFirst();
        return own.orElseGet(
                () ->
                        asked.stream()
                                .filter(each -> each.post() != null && posts.contains(each.post()))
                                .map(ApprovalLimit::money)
                                .max(Comparator.comparing(Money::amount))
                                .orElse(Money.zero(currency)));
    }

    /// Who may approve that much, the lowest limit first.
    List<Account> sufficing(Money money) {
        List<ApprovalLimit> all = table.list();
        record Able(Account account, BigDecimal limit) {}
        return accounts.list().stream()
                .filter(Account::active)
                .map(
                        each ->
                                new Able(
                                        each,
                                        of(all, each.id(), each.roles(), money.currency())
                                                .amount()))
                .filter(each -> each.limit().compareTo(money.amount()) >= 0)
                .sorted(Comparator.comparing(Able::limit))
                .map(Able::account)
                .toList();
    }

    @Transactional
    ApprovalLimit set(Actor actor, ApprovalLimit wanted) {
        requireOthers(actor, wanted);
        if ((wanted.account() == null) == (wanted.post() == null)) {
            throw new InvalidInput("account", "complaint.personOrPost");
        }
        if (wanted.account() != null && accounts.find(new AccountId(wanted.account())).isEmpty()) {
            throw new InvalidInput("account", "person");
        }
        try {
            table.insert(wanted);
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("account", "complaint.limitThere");
        }
        audit.record(
                actor,
                "approval-limit-set",
                ApprovalLimit.SUBJECT,
                wanted.id().toString(),
                null,
                wanted);
        return table.get(wanted.id());
    }

    @Transactional
    ApprovalLimit change(Actor actor, UUID id, long seen, BigDecimal amount) {
        actor.require(Permission.SET_LIMITS);
        ApprovalLimit before = table.get(id);
        requireOthers(actor, before);
        table.update(
                new ApprovalLimit(
                        id,
                        seen,
                        before.account(),
                        before.post(),
                        new Money(amount, before.money().currency())));
        ApprovalLimit after = table.get(id);
        audit.record(
                actor,
                "approval-limit-changed",
                ApprovalLimit.SUBJECT,
                id.toString(),
                before,
                after);
        return after;
    }

    @Transactional
    void lift(Actor actor, UUID id, long seen) {
        actor.require(Permission.SET_LIMITS);
        ApprovalLimit before = table.get(id);
        requireOthers(actor, before);
        if (before.version() != seen) {
            throw new Stale(ApprovalLimit.SUBJECT, "", before.version());
        }
        table.delete(id);
        audit.record(
                actor,
                "approval-limit-removed",
                ApprovalLimit.SUBJECT,
                id.toString(),
                before,
                null);
    }

    private static void requireOthers(Actor actor, ApprovalLimit limit) {
        actor.require(Permission.SET_LIMITS);
        boolean own =
                limit.post() == null
                        ? Objects.equals(
                                limit.account(), actor.id() == null ? null : actor.id().value())
                        : actor.roles().contains(limit.post());
        if (own) {
            throw new OwnLimit();
        }
    }
}
