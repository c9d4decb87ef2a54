// What a process has used so far, as Linux counts it in /proc.
#pragma once

#include <string>

namespace generator {

class MeasuredProcess {
 public:
  explicit MeasuredProcess(const std::string& id) : folder_("/proc/" + id + "/") {}

  // Seconds of user and system time of all its threads.
  double cpu_seconds() const;
  // Bytes of memory that are in use by it now.
  double resident_bytes() const;

 private:
  std::string folder_;
};

}  // namespace generator
