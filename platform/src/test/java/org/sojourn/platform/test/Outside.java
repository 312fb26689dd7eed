package org.sojourn.platform.test;

import java.nio.file.Path;

/**
 * How a server is reached from another machine: by TLS only, at an address of this one.
 *
 * @param authority the certificate of who signs, in PEM
 * @param certificate the server's certificate
 * @param key its private key
 * @param both key and certificate in one file
 */
public record Outside(String address, Path authority, Path certificate, Path key, Path both) {}
