package io.anxin.ticket.checklist;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ChecklistTemplateRepository extends ListCrudRepository<ChecklistTemplate, UUID> {}
