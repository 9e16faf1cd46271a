/// Administration of accounts, and what a person changes of the own one.
@NullMarked
package io.anxin.access.people;

import org.jspecify.annotations.NullMarked;
