package io.anxin.ticket.macro;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface MacroRepository extends ListCrudRepository<Macro, UUID> {}
