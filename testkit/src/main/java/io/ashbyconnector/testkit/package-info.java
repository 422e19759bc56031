/**
 * The contract suite: abstract JUnit 5 classes that hold what every adapter owes its callers. An adapter's tests extend
 * {@code ValidationContract}, {@code RecordsContract}, {@code PagingContract}, {@code FailuresContract},
 * {@code SecrecyContract} and {@code LifecycleContract}, and give each a {@link io.ashbyconnector.testkit.Backend}: the
 * service, or a stand-in for it. The suite speaks through {@link io.ashbyconnector.AshbyConnector} alone; wire formats
 * belong into the adapter's own tests.
 *
 * <p>Nothing is skipped: what a mode cannot do is what its {@link io.ashbyconnector.port.Capabilities} leave out, and must fail as
 * {@link io.ashbyconnector.error.UnsupportedException}. What cannot go wrong with a service is what its
 * {@link io.ashbyconnector.testkit.Backend#failures()} leave out; the suite then has no test of it. Every adapter
 * lists and gets candidates, on which the suite tries most. Log lines are read from {@code java.util.logging}, which
 * SLF4J is bound to by a dependency of this module; keep other bindings off the test class path.
 */
@NullMarked
package io.ashbyconnector.testkit;

import org.jspecify.annotations.NullMarked;
