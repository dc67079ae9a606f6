package org.opencallback.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  @Test
  void hashesInTheFormThatTheServersRealmReads() {
    String hash = Passwords.hash("secret".toCharArray());

    assertThat(hash).matches("\\$2a\\$10\\$[./A-Za-z0-9]{53}");
    assertThat(Passwords.matches("secret".toCharArray(), hash)).isTrue();
    assertThat(Passwords.matches("Secret".toCharArray(), hash)).isFalse();
    assertThat(Passwords.hash("secret".toCharArray())).isNotEqualTo(hash);
  }

  @Test
  void makesPasswordsThatDiffer() {
    SecureRandom random = new SecureRandom();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      made.add(new String(Passwords.random(random)));
    }

    assertThat(made).hasSize(100).allMatch(p -> p.length() == 16);
  }
}
