package io.anxin.customer.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.asset.AssetId;
import io.anxin.asset.Assets;
import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.Milestones;
import io.anxin.customer.Companies;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.customer.Customer;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.Identity;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.Tier;
import io.anxin.customer.merging.CustomerMerges.Versions;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.evidence.TicketHeld;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class CustomerMergingTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Customers customers;
    @Autowired private Companies companies;
    @Autowired private CustomerMerges merges;
    @Autowired private CustomerMergePreviews previews;
    @Autowired private Tickets tickets;
    @Autowired private Assets assets;
    @Autowired private JdbcClient sql;

    @Test
    void everythingGoesOverAndUndoingPutsEverythingBackAsItWas() {
        CustomerId source = source("whole");
        CustomerId target = person("Target whole", "target-whole@merge.example", "b");
        TicketId ticket = ticket(source);
        AssetId machine = machine(source, "MERGE-1");
        Map<String, Object> before = picture(source, target);
        CustomerMergePreview preview = previews.of(SYSTEM, source, target);
        assertThat(preview.belongings()).containsEntry("tickets", 1L).containsEntry("assets", 1L);
        assertThat(preview.tags()).containsExactly("a");
        assertThat(preview.addresses()).hasSize(2);

        merges.merge(SYSTEM, source, target, preview.versions());
        assertThat(customers.get(source).id()).isEqualTo(target);
        assertThat(tickets.requireVisible(SYSTEM, ticket).customer()).isEqualTo(target);
        assertThat(assets.get(SYSTEM, machine).owner()).isEqualTo(target);
        CustomerSummary whole = customers.get(target);
        assertThat(whole.mail()).isEqualTo("target-whole@merge.example");
        assertThat(whole.tier()).isEqualTo(Tier.VIP);
        assertThat(customers.profile(target).tags()).containsExactly("b", "a");
        assertThat(customers.profile(target).notes()).contains("Calls at noon");
        assertThat(
                        customers
                                .recognise(
                                        SYSTEM,
                                        IdentityKind.MAIL,
                                        "source-whole@merge.example",
                                        null,
                                        null)
                                .id())
                .isEqualTo(target);

        merges.undo(SYSTEM, source);
        assertThat(picture(source, target)).isEqualTo(before);
        assertThat(tickets.requireVisible(SYSTEM, ticket).customer()).isEqualTo(source);
        assertThat(assets.get(SYSTEM, machine).owner()).isEqualTo(source);
        assertThatThrownBy(() -> merges.undo(SYSTEM, source)).isInstanceOf(CustomerNotMerged.class);
    }

    @Test
    void whatStaffMadeOfItMeanwhileStays() {
        CustomerId source = source("meanwhile");
        CustomerId target = person("Target meanwhile", "target-meanwhile@merge.example", "b");
        merge(source, target);
        TicketId later = ticket(target);
        Customer merged = customers.profile(target);
        customers.change(
                SYSTEM,
                target,
                merged.version(),
                new CustomerDescription(
                        "Renamed",
                        merged.company(),
                        Tier.VALUE_ADDED,
                        merged.locale(),
                        merged.zone(),
                        List.of("b", "c"),
                        merged.notes()));
        customers.removeIdentity(
                SYSTEM, target, new Address(IdentityKind.MAIL, "source-meanwhile@merge.example"));
        merges.undo(SYSTEM, source);
        Customer parted = customers.profile(target);
        assertThat(parted.name()).isEqualTo("Renamed");
        assertThat(parted.tier()).isEqualTo(Tier.VALUE_ADDED);
        assertThat(parted.tags()).containsExactly("b", "c");
        assertThat(parted.notes()).isEmpty();
        assertThat(tickets.requireVisible(SYSTEM, later).customer()).isEqualTo(target);
        assertThat(customers.identities(source))
                .extracting(Identity::kind)
                .containsExactly(IdentityKind.PHONE);
    }

    @Test
    void mergesFormChainsThatAreTakenBackFromTheLastOneOn() {
        CustomerId first = person("Chain 1", "chain1@merge.example", "x");
        CustomerId second = person("Chain 2", "chain2@merge.example", "x");
        CustomerId third = person("Chain 3", "chain3@merge.example", "x");
        merge(first, second);
        assertThatThrownBy(() -> merge(first, third)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merge(second, first)).isInstanceOf(NotFound.class);
        merge(second, third);
        assertThat(customers.get(first).id()).isEqualTo(third);
        assertThatThrownBy(() -> merges.undo(SYSTEM, first)).isInstanceOf(TargetMergedSince.class);
        merges.undo(SYSTEM, second);
        assertThat(customers.get(first).id()).isEqualTo(second);
        merges.undo(SYSTEM, first);
        assertThat(customers.get(first).id()).isEqualTo(first);
        assertThat(customers.get(first).mail()).isEqualTo("chain1@merge.example");
    }

    @Test
    void whatArrivedWhileItWasMergedIsFetchedAndGivenBack() {
        CustomerId source = person("Late", "late@merge.example", "x");
        CustomerId target = person("Later", "later@merge.example", "x");
        merge(source, target);
        TicketId late = ticket(target);
        sql.sql("update ticket.ticket set customer = ? where id = ?")
                .params(source.value(), late.value())
                .update();
        merges.collect(SYSTEM, source);
        assertThat(tickets.requireVisible(SYSTEM, late).customer()).isEqualTo(target);
        merges.undo(SYSTEM, source);
        assertThat(tickets.requireVisible(SYSTEM, late).customer()).isEqualTo(source);
    }

    @Test
    void aMergeOnAnOldViewAndIntoItselfAreRefused() {
        CustomerId one = person("Old", "old@merge.example", "x");
        CustomerId other = person("Older", "older@merge.example", "x");
        Versions seen = previews.of(SYSTEM, one, other).versions();
        customers.change(
                SYSTEM,
                one,
                1,
                new CustomerDescription("New", null, null, "en", "Asia/Shanghai", List.of(), ""));
        assertThatThrownBy(() -> merges.merge(SYSTEM, one, other, seen)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> merges.merge(SYSTEM, one, one, seen))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aLegalHoldKeepsTheTicketsOfACustomerWhereTheyAre() {
        CustomerId one = person("Held", "held@merge.example", "x");
        CustomerId other = person("Holder", "holder@merge.example", "x");
        TicketId ticket = ticket(one);
        sql.sql("update ticket.ticket set held = true where id = ?").param(ticket.value()).update();
        assertThatThrownBy(() -> merge(one, other)).isInstanceOf(TicketHeld.class);
        assertThat(customers.get(one).id()).isEqualTo(one);
        assertThat(customers.identities(one)).hasSize(1);
    }

    private void merge(CustomerId source, CustomerId target) {
        merges.merge(SYSTEM, source, target, previews.of(SYSTEM, source, target).versions());
    }

    /// All that is written down of two customers but versions and what waits to be compared.
    private Map<String, Object> picture(CustomerId one, CustomerId other) {
        Map<String, Object> picture = new LinkedHashMap<>();
        for (CustomerId each : List.of(one, other)) {
            picture.put(
                    "customer " + each,
                    sql.sql(
                                    """
                                    select (to_jsonb(c) - 'version')::text from customer.customer c
                                    where id = ?
                                    """)
                            .param(each.value())
                            .query(String.class)
                            .single());
            picture.put("addresses " + each, customers.identities(each));
            picture.put(
                    "ownerships " + each,
                    sql.sql("select asset || days::text from asset.ownership where customer = ?")
                            .param(each.value())
                            .query(String.class)
                            .list());
        }
        return picture;
    }

    private CustomerId source(String word) {
        var company =
                companies.create(
                        SYSTEM,
                        new CompanyDescription(
                                "Company " + word, Tier.VIP, List.of(), List.of(), ""));
        return customers
                .create(
                        SYSTEM,
                        new CustomerDescription(
                                "Source " + word,
                                company.id(),
                                null,
                                "en",
                                "Asia/Shanghai",
                                List.of("a"),
                                "Calls at noon"),
                        List.of(
                                new Address(IdentityKind.MAIL, "source-" + word + "@merge.example"),
                                new Address(
                                        IdentityKind.PHONE,
                                        "+86137%08d"
                                                .formatted(
                                                        Math.abs(word.hashCode() % 10_000_000)))))
                .id();
    }

    private AssetId machine(CustomerId owner, String serial) {
        return assets.register(
                        SYSTEM,
                        new AssetDescription(
                                serial,
                                "KB-37",
                                owner,
                                LocalDate.parse("2024-01-31"),
                                "",
                                "Asia/Shanghai",
                                new Milestones(null, null, null, null, null, null)))
                .id();
    }

    private CustomerId person(String name, String mail, String tag) {
        return customers
                .create(
                        SYSTEM,
                        new CustomerDescription(
                                name, null, null, "en", "Asia/Shanghai", List.of(tag), ""),
                        List.of(new Address(IdentityKind.MAIL, mail)))
                .id();
    }

    private TicketId ticket(CustomerId customer) {
        return tickets.open(
                        SYSTEM,
                        new OpenTicket(
                                Channel.PHONE,
                                "Pump",
                                "It stands still",
                                customer,
                                null,
                                null,
                                null,
                                Kind.OTHER,
                                null,
                                null,
                                null,
                                List.of(),
                                Map.of(),
                                "en"))
                .id();
    }
}
