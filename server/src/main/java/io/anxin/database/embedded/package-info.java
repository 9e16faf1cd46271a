/// The PostgreSQL server that the program owns: unpacked from the program itself, kept below the
/// data folder, durable, reachable from this machine only.
///
/// It survives what a laptop does to it. A server left running by a program that was killed is
/// stopped and started anew; one that is killed itself is started again while the program runs; a
/// first start that was cut off half-way is begun afresh.
@NullMarked
package io.anxin.database.embedded;

import org.jspecify.annotations.NullMarked;
