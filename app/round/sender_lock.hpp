// SPDX-License-Identifier: MIT
// One sender at a time in one workspace: an advisory lock on .paperround/sender.lock, given back
// by the system when the process ends, however it ends.
#pragma once

#include <filesystem>

namespace paperround {

class SenderLock {
  public:
    /// Throws Error W030 when another process is sending, W031 when the file cannot be opened.
    explicit SenderLock(const std::filesystem::path& kept_folder);
    ~SenderLock();
    // Holds the lock's descriptor: one owner.
    SenderLock(const SenderLock&) = delete;
    SenderLock& operator=(const SenderLock&) = delete;

  private:
    int descriptor_ = -1;
};

}  // namespace paperround
