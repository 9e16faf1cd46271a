/// Personal data of customers, told only to those who may know it, or who said why they must.
/// Rules: `docs/policies/personal-data.md`.
@NullMarked
@NamedInterface("personal")
package io.anxin.access.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
