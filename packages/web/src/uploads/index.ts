// The door of uploads/: files on their way to the node, which go on while one walks through the portal.

export { UploadStrip } from './upload-strip.tsx'
export { type Upload, UploadsProvider, useUploads } from './uploads.tsx'
