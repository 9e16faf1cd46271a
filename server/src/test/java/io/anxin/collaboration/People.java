package io.anxin.collaboration;

import io.anxin.Browser;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/// The people of a test and their tickets: a desk that takes orders, and customers who write.
@TestComponent
public class People {

    public static final Actor SYSTEM = Actor.system("test");
    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Customers customers;
    private final Mailboxes mailboxes;
    private final Teams teams;
    private final Tickets tickets;

    People(
            Accounts accounts,
            Customers customers,
            Mailboxes mailboxes,
            Teams teams,
            Tickets tickets) {
        this.accounts = accounts;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.teams = teams;
        this.tickets = tickets;
    }

    public record Person(Browser browser, Account account) {}

    public Person signedIn(int port, Role role, TeamKind team, boolean lead) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), teams.byKind(team).getFirst().id().value(), lead);
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return new Person(browser, account);
    }

    /// A ticket of the team that takes orders, by a customer who writes in that language.
    public TicketId ticket(String subject, String locale) {
        if (mailboxes.list().isEmpty()) {
            mailboxes.create(
                    SYSTEM,
                    new DescribeMailbox(
                            null,
                            "support",
                            "Anxin",
                            "support@anxin.example",
                            List.of(),
                            teams.list().getFirst().id().value(),
                            null,
                            null,
                            null));
        }
        var customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "Wang Fang", locale);
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, subject, subject, customer.id(), locale)
                                .through(
                                        "service",
                                        "x@c.example",
                                        teams.byKind(TeamKind.ORDERS).getFirst().id()))
                .id();
    }
}
