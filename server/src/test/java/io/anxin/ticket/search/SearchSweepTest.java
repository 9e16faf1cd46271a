package io.anxin.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class SearchSweepTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Customers customers;
    @Autowired private Tickets tickets;
    @Autowired private SearchSweep sweep;
    @Autowired private JdbcClient sql;

    private CustomerSummary customer(String name) {
        return customers.recognise(
                SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", name, "en");
    }

    private TicketId opened(CustomerSummary customer, String text) {
        return tickets.open(
                        SYSTEM, OpenTicket.of(Channel.MAIL, "Matter", text, customer.id(), "en"))
                .id();
    }

    private boolean holds(TicketId ticket, String term) {
        return sql.sql("select terms @@ ?::tsquery from ticket.search_entry where ticket = ?")
                .params(TermQuery.of(term).text(), ticket.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aCustomerWhoIsCalledOtherwiseIsFoundByTheNewName() {
        CustomerSummary customer = customer("Ada Before");
        TicketId ticket = opened(customer, "pump");
        assertThat(holds(ticket, "c:ada")).isTrue();
        customers.change(
                SYSTEM,
                customer.id(),
                1,
                new CustomerDescription("Grace After", null, null, "en", "UTC", List.of(), ""));
        await().untilAsserted(
                        () -> {
                            sweep.sweep();
                            assertThat(holds(ticket, "c:grace")).isTrue();
                        });
        assertThat(holds(ticket, "ada")).isFalse();
        assertThat(holds(ticket, "pump")).isTrue();
    }

    /// As after the migration, which cannot fold.
    @Test
    void entriesOfAnOlderEditionAreMadeAnewOnceAndStayFoundMeanwhile() {
        TicketId ticket = opened(customer("Lin"), "壓縮機 AX-37V valves");
        sql.sql("update ticket.search_entry set terms = array_to_tsvector(array['壓縮', 'valves'])")
                .update();
        sql.sql(
                        "update ticket.search_document set text = '壓縮機 ax-37v valves' where kind = 'OPENING'")
                .update();
        sql.sql("update ticket.search_edition set edition = 0, below = 0").update();
        sweep.sweep();
        for (String term : List.of("压缩", "ax37v", "valve", "c:lin", "#a" + ticket.value() / 2048)) {
            assertThat(holds(ticket, term)).as(term).isTrue();
        }
        sql.sql("update ticket.search_entry set terms = ''").update();
        sweep.sweep();
        assertThat(holds(ticket, "valve")).as("once").isFalse();
    }
}
