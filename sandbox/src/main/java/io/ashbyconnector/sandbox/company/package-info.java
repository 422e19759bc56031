/**
 * The data of Quillmere Robotics, the invented company whose Ashby account the sandbox plays: its departments, jobs,
 * candidates and applications, and the JSON each is written as. Every seed row is a pure function of the seed and
 * its position, so a million candidates need no memory; what writes change lies over them.
 *
 * <p>Internal to the sandbox: no HTTP in here, and no promise of compatibility.
 */
@NullMarked
package io.ashbyconnector.sandbox.company;

import org.jspecify.annotations.NullMarked;
