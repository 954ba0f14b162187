package io.frontrow.perf;

import io.frontrow.perf.workload.Profile;

/** Makes a profile of its name. */
final class ProfileConverter extends LabelConverter<Profile> {
  ProfileConverter() {
    super(Profile.values(), Profile::label);
  }
}
