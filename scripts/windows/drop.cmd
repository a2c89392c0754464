@"%~dp0perf-score.exe" --dropped %*
