/**
 * How near two texts are in meaning, told by an embedding model from a file of this machine.
 * Nothing here opens a connection.
 */
@org.jspecify.annotations.NullMarked
package org.sokong.policy.meaning;
