package io.anxin.ticket.template;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface TicketTemplateRepository extends ListCrudRepository<TicketTemplate, UUID> {

    List<TicketTemplate> findAllByOrderByPositionAscIdAsc();
}
