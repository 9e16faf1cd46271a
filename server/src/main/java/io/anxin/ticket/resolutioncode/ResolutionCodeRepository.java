package io.anxin.ticket.resolutioncode;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionCodeRepository extends ListCrudRepository<ResolutionCode, UUID> {

    List<ResolutionCode> findAllByOrderByPositionAscCodeAsc();
}
